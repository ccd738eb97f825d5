using Marten.Services.BatchQuerying;

namespace SupplyChain.EventStore;

/// <summary>The answer to a query of <see cref="Work.Ask"/>; there after <see cref="Work.Load"/>.</summary>
public sealed class Answer<T> : IPendingLoad
{
    readonly Func<IBatchedQuery, Task<T>> query;
    Task<T>? asked;

    internal Answer(Func<IBatchedQuery, Task<T>> query) => this.query = query;

    public T Value => asked is { IsCompletedSuccessfully: true } done
        ? done.Result
        : throw new InvalidOperationException("An answer is there after Load only.");

    void IPendingLoad.AddTo(IBatchedQuery batch) => asked = query(batch);

    Task IPendingLoad.Complete() => asked!;
}
