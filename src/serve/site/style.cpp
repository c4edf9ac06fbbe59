// SPDX-License-Identifier: EUPL-1.2
//
// The style of what src/page draws, and the program's own mark.
#include "serve/site/pages.hpp"

namespace wijk {

Answer plan_style(Call&) {
  auto answer = text_answer(200, "text/css; charset=utf-8", std::string{style_sheet()});
  answer.etag = WIJK_VERSION;
  return answer;
}

}  // namespace wijk
