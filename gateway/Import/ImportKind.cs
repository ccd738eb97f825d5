using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>What a file of one kind holds: its columns, and how lines become the commands of a service.</summary>
abstract class ImportKind
{
    /// <summary>As in <c>/import/{name}</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The service that decides on the commands, and the path that takes them as <see cref="ImportBatch{T}"/>.</summary>
    public abstract string Service { get; }

    public abstract string Path { get; }

    /// <summary>Who may import; any one of these roles.</summary>
    public abstract string[] Roles { get; }

    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Whether columns named <c>name[unit]</c>, and a JSON column <c>properties</c>, are taken as well.</summary>
    public virtual bool HasProperties => false;

    /// <summary>Consecutive lines with the same key make one command; null makes a command of each line.</summary>
    public virtual string? KeyOf(ImportLine line) => null;

    public abstract object CommandOf(IReadOnlyList<ImportLine> lines);

    public abstract object BatchOf(IReadOnlyList<ImportCommand> commands);

    protected static Column Required(string name) => new(name, true);

    protected static Column Optional(string name) => new(name, false);
}

/// <summary>Columns are named like the fields of the command, so that a service's fault points at its cell.</summary>
sealed record Column(string Name, bool IsRequired);

/// <summary>A command and the lines that it was read from.</summary>
sealed record ImportCommand(Guid Id, object Command, IReadOnlyList<ImportLine> Lines)
{
    public int Row => Lines[0].Row;
}

/// <summary>Lines as commands of type <typeparamref name="TCommand"/>.</summary>
abstract class ImportKind<TCommand> : ImportKind where TCommand : class
{
    /// <summary>Reads with the lines' typed getters: what a cell lacks is noted there, and a command with faults is not sent.</summary>
    protected abstract TCommand Read(IReadOnlyList<ImportLine> lines);

    public sealed override object CommandOf(IReadOnlyList<ImportLine> lines) => Read(lines);

    public sealed override object BatchOf(IReadOnlyList<ImportCommand> commands) => new ImportBatch<TCommand>(
        [.. commands.Select(command => new ImportRow<TCommand>(command.Row, command.Id, (TCommand)command.Command))]);
}
