using SupplyChain.Gateway.Import;

namespace SupplyChain.Gateway.Tests;

/// <summary>A box a line.</summary>
class BoxImport : ImportKind<PackBox>
{
    public override string Name => "boxes";
    public override string Service => "shelf";
    public override string Path => "/boxes/import";
    public override string[] Roles => [ServiceDefaults.Roles.Oem];
    public override IReadOnlyList<Column> Columns => [Required("label"), Required("kind"), Optional("copies"), Optional("contents")];
    public override bool HasProperties => true;

    protected override PackBox Read(IReadOnlyList<ImportLine> lines) => new(
        string.Join(' ', [lines[0].Text("label"), .. lines[0].Properties().Select(p => $"{p.Name}={p.Value}{p.Unit}")]),
        lines[0].Enum<BoxKind>("kind"), [.. lines[0].List("contents").Select(Guid.Parse)], lines[0].OptionalInt("copies") ?? 1);
}

/// <summary>Boxes of which each has a name of its own; the last row about a box stands.</summary>
sealed class NamedBoxImport : BoxImport
{
    public override string Name => "named-boxes";
    public override IReadOnlyList<string> Names => ["label"];
}

/// <summary>The same where a second row about a box is an error.</summary>
sealed class WeeklyBoxImport : BoxImport
{
    public override string Name => "weekly-boxes";
    public override IReadOnlyList<string> Names => ["label"];
    public override bool RepeatsAreErrors => true;
}

/// <summary>A box of several lines: one for each thing in it.</summary>
sealed class CrateImport : ImportKind<PackBox>
{
    public override string Name => "crates";
    public override string Service => "shelf";
    public override string Path => "/boxes/import";
    public override string[] Roles => [ServiceDefaults.Roles.Oem];
    public override IReadOnlyList<Column> Columns => [Required("label"), Required("content")];

    public override IReadOnlyList<string> Keys => ["label"];

    protected override PackBox Read(IReadOnlyList<ImportLine> lines) => new(
        lines[0].Text("label"), BoxKind.Plain, [.. lines.Select(line => line.OptionalId("content") ?? Guid.Empty)], 1);
}
