// Written by its module's issue.
