namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>Asks for the parts that building by a bill of materials takes.</summary>
/// <param name="Builds">Products to build by week: 1 to 104 weeks, keyed by their Mondays and not over yet; above 0.</param>
/// <param name="Lines">Numbers of the bill's lines that are wanted; null for all.</param>
public sealed record BillBuilds(
    [Entries(1, 104)] IReadOnlyList<WeekQuantity> Builds, [Entries(1, 2000), Count(1, 2000)] IReadOnlyList<int>? Lines = null);

/// <summary>The parts that building by a bill takes on every level, for the organisation whose bill it is alone.</summary>
/// <param name="EffectiveOn">The day whose revisions of the sub-assemblies count: the last of the first week, in China.</param>
/// <param name="Parts">Each component once, in the order of the lines by which it comes first.</param>
/// <param name="LeftOut">The lines that no part is for, with the reason.</param>
public sealed record BillParts(
    Guid BillOfMaterialsId, string Product, string Revision, DateOnly EffectiveOn, IReadOnlyList<BillPart> Parts,
    IReadOnlyList<LeftOutLine> LeftOut);

/// <summary>A component that building takes.</summary>
/// <param name="Unit">UCUM unit of the component.</param>
/// <param name="Weeks">
/// The sum of all lines on all levels by week, with scrap, set-up and order multiples: rounded up to whole pieces, and to six decimal
/// places in other units.
/// </param>
/// <param name="Lines">Numbers of the bill's own lines by which it comes.</param>
/// <param name="Alternates">Components that one of the lines allows as substitutes.</param>
public sealed record BillPart(
    Guid ComponentId, string Unit, IReadOnlyList<WeekQuantity> Weeks, IReadOnlyList<int> Lines, IReadOnlyList<Guid> Alternates);

/// <summary>
/// Why no part is for a line: it is optional or not populated, it was not chosen, no bill of the sub-assembly is in effect, or the
/// sub-assembly is nested deeper than 20 levels.
/// </summary>
public enum LeftOutReason { Optional, NotChosen, NoBillInEffect, NestedTooDeep }

/// <summary>A line that no part is for.</summary>
/// <param name="Product">Of the bill that the line is of: the product itself or a sub-assembly.</param>
/// <param name="Line">Its number in that bill.</param>
public sealed record LeftOutLine(
    [Name] string Product, [Count(1, 2000)] int Line, Guid? ComponentId, [Line(200)] string? SubAssembly, LeftOutReason Reason);
