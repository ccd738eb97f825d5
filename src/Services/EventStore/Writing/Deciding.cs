using System.Runtime.ExceptionServices;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Load, decide, append, save: the one way in which commands change the store.</summary>
public static class Deciding
{
    /// <summary>
    /// Carries out a command once: a repetition under its id gets the first receipt and changes nothing. <paramref name="decide"/>
    /// runs again, from the beginning, when another writer was faster.
    /// </summary>
    /// <param name="dryRun">Whether the command is only decided, and nothing is written.</param>
    /// <exception cref="Rejected">What <paramref name="decide"/> refuses; 409 for an id that was used for another command.</exception>
    public static async Task<Receipt> Decide(
        this IDocumentStore store, Command command, Func<Work, Task<Receipt>> decide, CancellationToken cancel, bool dryRun = false)
    {
        var once = new DecideOnce(command, decide);
        if (dryRun)
        {
            var failures = await Lanes.Of(store).Commands.RunTogether([once.Item with { Commits = false }], cancel);
            if (failures[0] is { } failure) ExceptionDispatchInfo.Throw(failure);
        }
        else
        {
            await Lanes.Of(store).Commands.Run(once.Item, cancel);
        }
        return once.Receipt;
    }

    /// <summary>The same for a command that is decided on the state of one stream; the state of a new stream is null.</summary>
    /// <param name="about">What the receipt is about, where that is a part of the stream's subject, such as one booking of a line.</param>
    public static Task<Receipt> Decide<T>(
        this IDocumentStore store, Command command, Guid stream, Func<T?, IEnumerable<object>> decide, CancellationToken cancel,
        Guid? about = null) where T : class =>
        store.Decide(command, async work =>
        {
            var known = work.Stream<T>(stream);
            await work.Load();
            var receipt = known.Append(decide(known.State));
            return about is { } part ? receipt with { Id = part } : receipt;
        }, cancel);

    /// <summary>
    /// Changes something on the platform's own account, such as the next page of what a message led to. No receipt is kept: the
    /// change itself must find nothing left to do when it is made again.
    /// </summary>
    /// <param name="cause">Kept with the events, such as the id of the message that led to them.</param>
    public static Task Change(this IDocumentStore store, Guid cause, Func<Work, Task> change, CancellationToken cancel) =>
        Lanes.Of(store).Commands.Run(new WorkItem($"{cause}", Caller.Platform.Subject, change), cancel);
}

/// <summary>A command that is decided unless its receipt is there already.</summary>
sealed class DecideOnce(Command command, Func<Work, Task<Receipt>> decide)
{
    Receipt? receipt;

    public Receipt Receipt => receipt ?? throw new InvalidOperationException("The command was not decided.");

    public WorkItem Item => new($"{command.Id}", $"{Author.Of(command.Caller)}", Run);

    async Task Run(Work work)
    {
        receipt = null;
        var processed = work.Document<ProcessedCommand>(ProcessedCommand.IdOf(command));
        work.AfterFirstLoad(() =>
        {
            if (processed.Value is { } repeated) throw new AlreadyDone(repeated.RepeatedBy(command));
        });
        try
        {
            receipt = await decide(work);
        }
        catch (AlreadyDone done)
        {
            receipt = done.Receipt;
            return;
        }
        processed.Insert(new ProcessedCommand(ProcessedCommand.IdOf(command), command.Digest, receipt, command.At));
    }

    sealed class AlreadyDone(Receipt receipt) : Exception
    {
        public Receipt Receipt => receipt;
    }
}
