using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SupplyChain.Gateway.Tests;

/// <summary>A source of moved boxes for the tests' subscription.</summary>
public sealed class BoxFeed
{
    readonly Channel<Box> boxes = Channel.CreateUnbounded<Box>();
    int readers;

    public int Readers => readers;

    public void Move(Box box) => boxes.Writer.TryWrite(box);

    public async IAsyncEnumerable<Box> Boxes(Guid? id, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Interlocked.Increment(ref readers);
        try
        {
            await foreach (var box in boxes.Reader.ReadAllAsync(cancel))
                if (id is null || box.Id == id) yield return box;
        }
        finally
        {
            Interlocked.Decrement(ref readers);
        }
    }
}
