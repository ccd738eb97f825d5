namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Warnings of commands that name a part which is on its way out. They are accepted all the same.</summary>
public static class PartWarnings
{
    public static readonly ReasonCode EndOfLife = new("part-end-of-life", "part");
    public static readonly ReasonCode Obsolete = new("part-obsolete", "part");

    /// <summary>Warnings of further parts of a command that names very many.</summary>
    public static readonly ReasonCode More = new("more-retired-parts", "count");

    /// <summary>The warning of a part at its end of life or obsolete; null for any other.</summary>
    public static Warning? Of(string field, PartName part, Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.EndOfLife => new Warning(field, EndOfLife.With($"{part}")),
        Lifecycle.Obsolete => new Warning(field, Obsolete.With($"{part}")),
        _ => null,
    };
}
