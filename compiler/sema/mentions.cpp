#include "compiler/sema/mentions.h"

namespace mig::sema {

std::string_view to_string(MentionKind kind) {
  switch (kind) {
    case MentionKind::schema:
      return "schema";
    case MentionKind::table:
      return "table";
    case MentionKind::view:
      return "view";
    case MentionKind::enumeration:
      return "enum";
    case MentionKind::column:
      return "column";
    case MentionKind::constraint:
      return "constraint";
    case MentionKind::index:
      return "index";
    case MentionKind::trigger:
      return "trigger";
  }
  return "";
}

}  // namespace mig::sema
