// SPDX-License-Identifier: EUPL-1.2
#include "module/gpkg/read.hpp"
#include "module/gpkg/write.hpp"
#include "module/modules.hpp"

extern "C" {
extern wijk::GpkgModule const wijk_gpkg_module;
wijk::GpkgModule const wijk_gpkg_module{wijk::write_gpkg, wijk::read_features,
                                        wijk::read_sent_features};
}
