using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Schema;

/// <summary>What a command was about, and what to look at in it. The payload of a mutation shows both.</summary>
sealed record Warned<T>(T? Value, IReadOnlyList<Warning> Warnings) : IWarned
{
    object? IWarned.Value => Value;
}

interface IWarned
{
    object? Value { get; }
    IReadOnlyList<Warning> Warnings { get; }
}

/// <summary>What a mutation answers with: what its command was about, as it stands after it.</summary>
static class Receipts
{
    /// <summary>Reads what the command's receipt is about.</summary>
    public static async Task<T> ThenRead<T>(
        this Task<Receipt> command, Func<Guid, CancellationToken, Task<T>> read, CancellationToken cancel) =>
        await read((await command).Id, cancel);

    /// <summary>The same with the warnings of the receipt.</summary>
    public static async Task<Warned<T>> ThenReadWarned<T>(
        this Task<Receipt> command, Func<Guid, CancellationToken, Task<T?>> read, CancellationToken cancel) where T : class
    {
        var receipt = await command;
        return new Warned<T>(await read(receipt.Id, cancel), receipt.Warnings ?? []);
    }

    /// <summary>The same where the receipt is about a part of what is shown, such as one booking of a line.</summary>
    public static async Task<T> ThenRead<T>(
        this Task<Receipt> command, Guid id, Func<Guid, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        await command;
        return await read(id, cancel);
    }
}
