// SPDX-License-Identifier: EUPL-1.2
#include "show/view.hpp"
