using GraphQLParser.AST;

namespace SupplyChain.Gateway.Engine;

/// <summary>A document that is known to be valid, and what is to be checked of it each time.</summary>
sealed record KnownDocument(GraphQLDocument Document, DocumentNeeds Needs);

/// <summary>Parsed documents that are known to be valid, the least recently used dropped first.</summary>
sealed class DocumentCache
{
    const int Capacity = 512;
    const int LongestSource = 16 * 1024;

    readonly Lock gate = new();
    readonly Dictionary<string, LinkedListNode<(string Source, KnownDocument Document)>> bySource = [];
    readonly LinkedList<(string Source, KnownDocument Document)> byUse = [];

    public KnownDocument? Find(string source)
    {
        lock (gate)
        {
            if (!bySource.TryGetValue(source, out var node)) return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(string source, KnownDocument document)
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
