using GraphQLParser.AST;

namespace SupplyChain.Gateway.Engine;

/// <summary>Parsed documents that are known to be valid, the least recently used dropped first.</summary>
sealed class DocumentCache
{
    const int Capacity = 512;
    const int LongestSource = 16 * 1024;

    readonly Lock gate = new();
    readonly Dictionary<string, LinkedListNode<(string Source, GraphQLDocument Document)>> bySource = [];
    readonly LinkedList<(string Source, GraphQLDocument Document)> byUse = [];

    public GraphQLDocument? Find(string source)
    {
        lock (gate)
        {
            if (!bySource.TryGetValue(source, out var node)) return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(string source, GraphQLDocument document)
    {
        if (source.Length > LongestSource) return;
        lock (gate)
        {
            if (bySource.ContainsKey(source)) return;
            bySource[source] = byUse.AddFirst((source, document));
            if (byUse.Count <= Capacity) return;
            bySource.Remove(byUse.Last!.Value.Source);
            byUse.RemoveLast();
        }
    }
}
