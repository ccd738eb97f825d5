using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>A stream in a <see cref="Work"/>: its state, and what is appended to it.</summary>
public sealed class StreamState<T> where T : class
{
    readonly Work work;
    readonly StreamCell<T> cell;

    internal StreamState(Work work, StreamCell<T> cell) => (this.work, this.cell) = (work, cell);

    public Guid Id => cell.Id;

    /// <summary>What the stream's events amount to, with what was appended here; null for a stream without events.</summary>
    public T? State => cell.State;

    /// <summary>Number of events in the stream, with those appended here.</summary>
    public long Version => cell.Version;

    /// <summary>What was appended in this transaction so far, in order. Only what was committed before it is seen by queries.</summary>
    public IEnumerable<object> Appended => cell.Appended;

    /// <summary>Appends the events of a decision; the receipt names them.</summary>
    public Receipt Append(IEnumerable<object> events)
    {
        object[] appended = [.. events];
        cell.Append(work.Wrap(appended));
        return new Receipt(Id, Version, [.. appended.Select(EventNames.Of)]);
    }
}

static class EventNames
{
    /// <summary>The event's name in a receipt, such as <c>slot_held</c>.</summary>
    public static string Of(object @event) => string.Concat(@event.GetType().Name.Select(
        (c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
