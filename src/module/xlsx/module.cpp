// SPDX-License-Identifier: EUPL-1.2
#include "module/modules.hpp"
#include "module/xlsx/read.hpp"
#include "module/xlsx/write.hpp"

extern "C" {
extern wijk::XlsxModule const wijk_xlsx_module;
wijk::XlsxModule const wijk_xlsx_module{wijk::write_xlsx, wijk::read_xlsx};
}
