# What all of our own code is compiled with.
add_library(mig_options INTERFACE)
target_include_directories(mig_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(mig_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                       -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False alarms of g++ 12 inside std::variant and std::string when optimising.
  target_compile_options(mig_options INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()
if(MIG_SANITIZE)
  target_compile_options(mig_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                         -fno-omit-frame-pointer)
  target_link_options(mig_options INTERFACE -fsanitize=address,undefined)
endif()

# mig_library(FOLDER [SUBFOLDERS name...] [PUBLIC lib...] [PRIVATE lib...]): the static library `mig_<last part of FOLDER>`
# of all its .cpp files, with those of some folders in it.
function(mig_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SUBFOLDERS;PUBLIC;PRIVATE")
  get_filename_component(name ${folder} NAME)
  set(patterns ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  foreach(subfolder ${arg_SUBFOLDERS})
    list(APPEND patterns ${CMAKE_SOURCE_DIR}/${folder}/${subfolder}/*.cpp)
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    add_library(mig_${name} STATIC ${sources})
    target_link_libraries(mig_${name} PUBLIC ${arg_PUBLIC} PRIVATE mig_options ${arg_PRIVATE})
  else()
    add_library(mig_${name} INTERFACE)
    target_link_libraries(mig_${name} INTERFACE ${arg_PUBLIC})
  endif()
endfunction()
