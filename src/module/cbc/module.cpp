// SPDX-License-Identifier: EUPL-1.2
#include "module/cbc/programme.hpp"

extern "C" {
extern wijk::schedule::CbcModule const wijk_cbc_module;
wijk::schedule::CbcModule const wijk_cbc_module{wijk::schedule::cbc::solve,
                                                wijk::schedule::cbc::relax};
}
