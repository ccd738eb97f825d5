using Marten;
using Marten.Services.BatchQuerying;

namespace SupplyChain.EventStore;

/// <summary>What is to be read in the next round trip of a transaction.</summary>
interface IPendingLoad
{
    void AddTo(IBatchedQuery batch);

    Task Complete();
}

/// <summary>What is to be written when a transaction commits.</summary>
interface IPendingChange
{
    void ApplyTo(IDocumentSession session);
}
