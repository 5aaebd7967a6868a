// An immutable ordered map whose versions share what did not change: putting and erasing copy only the path to the
// entry, so that each of 10,000 schemas costs the few nodes in which it differs from the one before. A treap whose
// priorities are hashes of the keys: the same entries always make the same tree, and no balance has to be kept.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mig::base {

template <typename Value>
class PersistentMap {
 public:
  /// The value at `key`, or null.
  const Value* find(std::string_view key) const {
    const Node* node = root_.get();
    while (node) {
      const int order = key.compare(node->entry->key);
      if (order == 0) return &node->entry->value;
      node = order < 0 ? node->left.get() : node->right.get();
    }
    return nullptr;
  }

  size_t size() const { return size_; }

  /// A map with `key` set to `value`.
  PersistentMap with(std::string key, Value value) const {
    const bool replaces = find(key) != nullptr;
    const uint64_t priority = hash(key);
    const auto entry = std::make_shared<const Entry>(Entry{std::move(key), std::move(value), priority});
    return PersistentMap(insert(root_, entry), size_ + (replaces ? 0 : 1));
  }

  /// A map without `key`; the same map where it is not there.
  PersistentMap without(std::string_view key) const {
    if (!find(key)) return *this;
    return PersistentMap(erase(root_, key), size_ - 1);
  }

  /// Calls `visit(key, value)` in the order of the keys.
  template <typename Visit>
  void for_each(Visit&& visit) const {
    walk(root_.get(), visit);
  }

 private:
  struct Node;
  using NodePtr = std::shared_ptr<const Node>;

  // Copied paths share the entries: only pointers are copied.
  struct Entry {
    std::string key;
    Value value;
    uint64_t priority;
  };
  using EntryPtr = std::shared_ptr<const Entry>;
  struct Node {
    EntryPtr entry;
    NodePtr left;
    NodePtr right;
  };

 public:
  PersistentMap() = default;

 private:
  PersistentMap(NodePtr root, size_t size) : root_(std::move(root)), size_(size) {}

  // FNV-1a, then mixed: priorities of similar keys must not be similar.
  static uint64_t hash(std::string_view key) {
    uint64_t h = 0xcbf29ce484222325ULL;
    for (const char c : key) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    return h ^ (h >> 33);
  }

  static NodePtr make(EntryPtr entry, NodePtr left, NodePtr right) {
    return std::make_shared<const Node>(Node{std::move(entry), std::move(left), std::move(right)});
  }

  static NodePtr insert(const NodePtr& node, const EntryPtr& entry) {
    if (!node) return make(entry, {}, {});
    const int order = entry->key.compare(node->entry->key);
    if (order == 0) return make(entry, node->left, node->right);
    if (order < 0) {
      NodePtr left = insert(node->left, entry);
      if (left->entry->priority <= node->entry->priority) return make(node->entry, std::move(left), node->right);
      return make(left->entry, left->left, make(node->entry, left->right, node->right));
    }
    NodePtr right = insert(node->right, entry);
    if (right->entry->priority <= node->entry->priority) return make(node->entry, node->left, std::move(right));
    return make(right->entry, make(node->entry, node->left, right->left), right->right);
  }

  static NodePtr merge(const NodePtr& left, const NodePtr& right) {
    if (!left) return right;
    if (!right) return left;
    if (left->entry->priority > right->entry->priority) {
      return make(left->entry, left->left, merge(left->right, right));
    }
    return make(right->entry, merge(left, right->left), right->right);
  }

  static NodePtr erase(const NodePtr& node, std::string_view key) {
    const int order = key.compare(node->entry->key);
    if (order == 0) return merge(node->left, node->right);
    if (order < 0) return make(node->entry, erase(node->left, key), node->right);
    return make(node->entry, node->left, erase(node->right, key));
  }

  template <typename Visit>
  static void walk(const Node* node, Visit& visit) {
    if (!node) return;
    walk(node->left.get(), visit);
    visit(node->entry->key, node->entry->value);
    walk(node->right.get(), visit);
  }

  NodePtr root_;
  size_t size_ = 0;
};

}  // namespace mig::base
