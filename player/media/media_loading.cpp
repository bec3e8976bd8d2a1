#include "media/media_loading.h"

#include "media/av_library.h"

namespace mamori {

MediaLoading::MediaLoading()
    : m_thread([this] {
        static_cast<void>(load_libav());
        m_done = true;
      }) {}

}  // namespace mamori
