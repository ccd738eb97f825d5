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

    /// <summary>Whether it is a column of such a file, be it one of a property.</summary>
    public bool Has(string column) => Columns.Any(known => known.Name == column)
        || HasProperties && (column == PropertyColumn.All || PropertyColumn.IsOne(PropertyColumn.Tidy(column)));

    /// <summary>
    /// Lines that say the same in these columns make one command, however they lie in the file. Without any, each line makes one.
    /// </summary>
    public virtual IReadOnlyList<string> Keys => [];

    /// <summary>Columns that name what a line is about: a second line of the same names is a repetition, and is told.</summary>
    public virtual IReadOnlyList<string> Names => [];

    /// <summary>Whether a repetition is an error; otherwise it stands in place of the line above.</summary>
    public virtual bool RepeatsAreErrors => false;

    /// <summary>The column that a synonym means in files of this kind.</summary>
    public virtual string ColumnFor(string column) => column;

    /// <summary>The line's key; null for one that lacks a part of it.</summary>
    public string? KeyOf(ImportLine line)
    {
        var parts = Keys.Select(line.OptionalText).ToList();
        return parts.Contains(null) ? null : Joined(Keys, parts);
    }

    /// <summary>Whether case is nothing in a column of <see cref="Keys"/> or <see cref="Names"/>.</summary>
    protected virtual bool Folds(string column) => true;

    /// <summary>What the line is about; null where lines of the kind may repeat.</summary>
    public string? NameOf(ImportLine line) => Names is [] ? null : Joined(Names, Names.Select(line.OptionalText));

    string Joined(IReadOnlyList<string> columns, IEnumerable<string?> texts) => string.Join('\n', columns.Zip(texts, (column, text) =>
        column is "week" or "validFrom" && CellText.IsDate(text ?? "", out var date) ? $"{date:O}"
        : Folds(column) ? PartName.Key(CellText.Narrow(text ?? ""))
        : text));

    public abstract object CommandOf(IReadOnlyList<ImportLine> lines);

    public abstract object BatchOf(IReadOnlyList<ImportCommand> commands, bool isDryRun);

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

    public sealed override object BatchOf(IReadOnlyList<ImportCommand> commands, bool isDryRun) => new ImportBatch<TCommand>(
        [.. commands.Select(command => new ImportRow<TCommand>(command.Row, command.Id, (TCommand)command.Command))], isDryRun);
}
