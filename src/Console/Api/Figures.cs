namespace SupplyChain.Console.Api;

/// <summary>An amount of others as it may be told: the band that holds it, and where more may be told the amount, rounded down.</summary>
public sealed record Figure(decimal? Quantity, Band Band);

/// <param name="Label">Such as 1k–10k.</param>
public sealed record Band(string Label);

/// <summary>Whether more follows behind a page of a list, and from where.</summary>
public sealed record PageInfo(bool HasNextPage, string? EndCursor = null)
{
    public string? Next => HasNextPage ? EndCursor : null;
}

/// <summary>How requirement stands against capacity.</summary>
public enum GapState { Surplus, Balanced, BottleneckOrange, BottleneckRed }

/// <param name="Unit">UCUM unit of its quantities; 1 is a piece.</param>
public sealed record PartName(string Manufacturer, string PartNumber, string Unit);

/// <param name="Unit">UCUM unit of its quantities; 1 is a piece.</param>
public sealed record KnownPart(Guid Id, string Manufacturer, string PartNumber, string Unit)
{
    public PartName Name => new(Manufacturer, PartNumber, Unit);
}

public sealed record Named(string Name);

/// <param name="Week">A Monday.</param>
public sealed record WeekQuantity(DateOnly Week, decimal Quantity);

/// <summary>The order of a list by date.</summary>
public enum DateOrder { EarliestFirst, LatestFirst }

/// <summary>What is known by its id alone.</summary>
public sealed record Identified(Guid Id);
