#include "app/ctl/redactcommand.h"

#include <cstdlib>
#include <iostream>

/// `callwaitingctl redact` without the rest of callwaitingctl: quick to link when lexicons and rules are worked on.
int main(int argc, char* argv[])
{
    std::ios::sync_with_stdio(false);
    return clinic::app::redactLines(std::cin, std::cout, std::cerr, argc > 1 ? std::max(1, std::atoi(argv[1])) : 1);
}
