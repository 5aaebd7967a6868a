# mig_antlr_grammar(TARGET LEXER PARSER): generates the C++ of a split grammar at build time, into a static library of
# its own that is compiled without warnings. Debian 12's tool (4.7.2) and runtime (4.9) fit together; a runtime from 4.10
# on reads another serialized format, hence the checks.
find_package(Threads REQUIRED)
find_program(ANTLR4_TOOL antlr4 REQUIRED)
find_path(ANTLR4_INCLUDE antlr4-runtime.h PATH_SUFFIXES antlr4-runtime REQUIRED)
find_library(ANTLR4_RUNTIME libantlr4-runtime.a REQUIRED)
# Only asked for its version: its targets would also want the shared library.
find_package(antlr4-runtime QUIET CONFIG)
if(antlr4-runtime_VERSION AND antlr4-runtime_VERSION VERSION_GREATER_EQUAL 4.10)
  message(FATAL_ERROR "the ANTLR runtime ${antlr4-runtime_VERSION} does not read what the antlr4 tool 4.7.2 writes: "
                      "a runtime before 4.10 is needed (Debian 12's libantlr4-runtime-dev)")
endif()

# clang refuses one header of the runtime in C++ (a const member without an initializer), which no grammar needs: so the
# runtime's list of headers is taken over without it.
file(READ ${ANTLR4_INCLUDE}/antlr4-runtime.h antlr4_headers)
string(REPLACE "#include \"misc/InterpreterDataReader.h\"" "" antlr4_headers "${antlr4_headers}")
set(ANTLR4_HEADERS ${CMAKE_BINARY_DIR}/generated/antlr4)
file(CONFIGURE OUTPUT ${ANTLR4_HEADERS}/antlr4-runtime.h CONTENT "${antlr4_headers}" @ONLY)

function(mig_antlr_grammar target lexer parser)
  set(out ${CMAKE_BINARY_DIR}/generated/${target})
  get_filename_component(lexer_name ${lexer} NAME_WE)
  get_filename_component(parser_name ${parser} NAME_WE)
  set(sources ${out}/${lexer_name}.cpp ${out}/${lexer_name}.h ${out}/${parser_name}.cpp ${out}/${parser_name}.h)
  set(options -Dlanguage=Cpp -no-listener -no-visitor -Werror -package mig::grammar -Xexact-output-dir -o ${out})
  # The parser's run reads the token numbers that the lexer's run left in ${out}.
  add_custom_command(
    OUTPUT ${sources}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${out}
    COMMAND ${ANTLR4_TOOL} ${options} ${CMAKE_SOURCE_DIR}/${lexer}
    COMMAND ${ANTLR4_TOOL} ${options} -lib ${out} ${CMAKE_SOURCE_DIR}/${parser}
    DEPENDS ${CMAKE_SOURCE_DIR}/${lexer} ${CMAKE_SOURCE_DIR}/${parser}
    COMMENT "Generating ${parser_name}"
    VERBATIM)
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} SYSTEM PUBLIC ${out} ${ANTLR4_HEADERS} ${ANTLR4_INCLUDE})
  target_compile_definitions(${target} PUBLIC ANTLR4CPP_STATIC)
  target_compile_options(${target} PRIVATE -w)
  # The generated lexer holds u8"" literals in std::strings, which C++20 no longer takes.
  set_target_properties(${target} PROPERTIES CXX_STANDARD 17)
  target_link_libraries(${target} PUBLIC ${ANTLR4_RUNTIME} Threads::Threads)
endfunction()
