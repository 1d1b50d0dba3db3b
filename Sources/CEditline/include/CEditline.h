// libedit's variadic calls as typed C functions: Swift cannot call variadic C.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>

#endif
