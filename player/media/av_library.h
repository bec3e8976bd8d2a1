#pragma once

#include <cstdint>  // first: libavutil/common.h asks for UINT64_C

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/channel_layout.h>
#include <libavutil/dict.h>
#include <libavutil/display.h>
#include <libavutil/log.h>
#include <libavutil/mathematics.h>
#include <libavutil/pixdesc.h>
#include <libavutil/samplefmt.h>
#include <libswresample/swresample.h>
}

#include "base/result.h"

// libav brings more than a hundred libraries with it, which would cost every start of the program 15 MB and a third of
// its time. So nothing is linked to it; it is loaded when the first film or clip is opened. These are all of its
// functions that we call, and the part each lives in. To call another one without adding it here is an error of the
// linker.
// clang-format off
#define MAMORI_LIBAV(F)                                                                                                \
  F(avutil, av_calloc) F(avutil, av_channel_layout_copy) F(avutil, av_channel_layout_default)                          \
  F(avutil, av_channel_layout_uninit) F(avutil, av_dict_free) F(avutil, av_dict_get) F(avutil, av_dict_set)            \
  F(avutil, av_display_rotation_get) F(avutil, av_frame_alloc) F(avutil, av_frame_free)                                \
  F(avutil, av_frame_get_buffer) F(avutil, av_free) F(avutil, av_freep) F(avutil, av_get_packed_sample_fmt)            \
  F(avutil, av_log_set_level) F(avutil, av_malloc) F(avutil, av_mallocz) F(avutil, av_pix_fmt_desc_get)                \
  F(avutil, av_rescale) F(avutil, av_rescale_q) F(avutil, av_sample_fmt_is_planar) F(avutil, av_strerror)              \
  F(swresample, swr_alloc_set_opts2) F(swresample, swr_convert) F(swresample, swr_free)                                \
  F(swresample, swr_get_out_samples) F(swresample, swr_init)                                                           \
  F(avcodec, av_packet_alloc) F(avcodec, av_packet_free) F(avcodec, av_packet_rescale_ts)                              \
  F(avcodec, avcodec_alloc_context3) F(avcodec, avcodec_find_decoder) F(avcodec, avcodec_find_encoder_by_name)         \
  F(avcodec, avcodec_flush_buffers) F(avcodec, avcodec_free_context) F(avcodec, avcodec_get_name)                      \
  F(avcodec, avcodec_open2) F(avcodec, avcodec_parameters_from_context) F(avcodec, avcodec_parameters_to_context)      \
  F(avcodec, avcodec_parameters_copy) F(avcodec, av_new_packet)                                                        \
  F(avcodec, avcodec_receive_frame) F(avcodec, avcodec_receive_packet) F(avcodec, avcodec_send_frame)                  \
  F(avcodec, avcodec_send_packet)                                                                                      \
  F(avformat, av_interleaved_write_frame) F(avformat, av_read_frame) F(avformat, av_seek_frame)                        \
  F(avformat, av_stream_get_side_data) F(avformat, av_write_trailer) F(avformat, avformat_alloc_context)               \
  F(avformat, avformat_alloc_output_context2) F(avformat, avformat_close_input)                                        \
  F(avformat, avformat_find_stream_info) F(avformat, avformat_free_context) F(avformat, avformat_new_stream)           \
  F(avformat, avformat_open_input) F(avformat, avformat_seek_file) F(avformat, avformat_write_header)                  \
  F(avformat, avio_alloc_context) F(avformat, avio_closep) F(avformat, avio_context_free) F(avformat, avio_feof)       \
  F(avformat, avio_open)
// clang-format on

namespace mamori {

// In this namespace each of the names is a pointer to the loaded function and hides libav's declaration, so that calls
// look as they always do. Null before load_libav().
#define MAMORI_DECLARE(part, name) extern decltype(&::name) name;
MAMORI_LIBAV(MAMORI_DECLARE)
#undef MAMORI_DECLARE

// Loads libav in the versions whose headers we were built with and stops it from talking to stderr: what matters comes
// back as codes. Every factory of this folder begins with it. The first call takes some 40 ms, later ones nothing. Any
// thread. Failure, the same at every call: unsupported.
Status load_libav();

}  // namespace mamori
