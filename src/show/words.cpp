// SPDX-License-Identifier: EUPL-1.2
#include "show/words.hpp"

namespace wijk {

Text text_of(Words words) { return {std::string{words.nl}, std::string{words.en}}; }

}  // namespace wijk
