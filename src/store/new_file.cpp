// SPDX-License-Identifier: EUPL-1.2
#include "store/new_file.hpp"

#include "store/open.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace wijk {
namespace {

constexpr std::size_t kBuffer = 1 << 16;

[[noreturn]] void fail(int error, std::string const& path) {
  throw Declined{refusal_of({kind_of_errno(error), std::strerror(error)}, path).why};
}

}  // namespace

WholeFile::WholeFile(std::string path) : x_path{std::move(path)}, x_temporary{x_path + ".XXXXXX"} {
  x_handle = ::mkstemp(x_temporary.data());
  if (x_handle < 0) {
    fail(errno, x_path);
  }
}

WholeFile::~WholeFile() {
  if (x_handle >= 0) {
    ::close(x_handle);
    ::unlink(x_temporary.c_str());
  }
}

void WholeFile::write(std::string_view bytes) {
  x_buffer += bytes;
  if (x_buffer.size() >= kBuffer) {
    flush();
  }
}

void WholeFile::flush() {
  for (std::string_view left = x_buffer; !left.empty();) {
    auto const count = ::write(x_handle, left.data(), left.size());
    if (count < 0 && errno != EINTR) {
      fail(errno, x_path);
    }
    left.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  x_buffer.clear();
}

void WholeFile::restart() {
  x_buffer.clear();
  if (::ftruncate(x_handle, 0) != 0 || ::lseek(x_handle, 0, SEEK_SET) != 0) {
    fail(errno, x_path);
  }
}

void WholeFile::finish() {
  flush();
  if (::fsync(x_handle) != 0 || ::rename(x_temporary.c_str(), x_path.c_str()) != 0) {
    fail(errno, x_path);
  }
  ::close(x_handle);
  x_handle = -1;
  auto const folder = std::filesystem::absolute(x_path).parent_path();
  int const handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle >= 0) {
    ::fsync(handle);  // the name as well
    ::close(handle);
  }
}

}  // namespace wijk
