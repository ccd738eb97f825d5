using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Explorer;

/// <summary>An operation to begin with.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Roles">Whom it answers.</param>
sealed record ExplorerExample(string Name, Text Title, Operation<object> Operation, params string[] Roles);

static class ExplorerExamples
{
    static readonly Operation<object> Gaps = Api.Operation.Of<object>("Explorer/Examples/Gaps.graphql");
    static readonly Operation<object> GapsLive = Api.Operation.Of<object>("Explorer/Examples/GapsLive.graphql");
    static readonly Operation<object> Requirements = Api.Operation.Of<object>("Explorer/Examples/Requirements.graphql");
    static readonly Operation<object> Invitations = Api.Operation.Of<object>("Explorer/Examples/Invitations.graphql");
    static readonly Operation<object> Lines = Api.Operation.Of<object>("Explorer/Examples/Lines.graphql");
    static readonly Operation<object> Board = Api.Operation.Of<object>("Explorer/Examples/Board.graphql");
    static readonly Operation<object> Platform = Api.Operation.Of<object>("Explorer/Examples/Platform.graphql");
    static readonly Operation<object> Parts = Api.Operation.Of<object>("Explorer/Examples/Parts.graphql");

    static readonly ExplorerExample[] All =
    [
        new("requirements", new("What I require", "我的需求"), Requirements, "oem"),
        new("invitations", new("Requests that I am invited to", "邀请我报价的寻源"), Invitations, "supplier"),
        new("lines", new("Pilot lines and free slots", "中试线与空闲时段"), Lines, "operator", "oem", "supplier"),
        new("board", new("Open gaps by region and class", "按地区和类别统计的缺口"), Board, "alliance"),
        new("platform", new("Health of the platform", "平台运行状况"), Platform, "admin"),
        new("gaps", new("Gaps, the worst first", "缺口，最严重的在前"), Gaps, "oem", "supplier", "operator", "alliance"),
        new("gaps-live", new("Gaps as they change", "缺口的实时变化"), GapsLive, "oem", "supplier", "operator", "alliance"),
        new("parts", new("Parts and their properties", "零件及其参数"), Parts, "oem", "supplier", "operator", "alliance", "admin"),
    ];

    /// <summary>Those that answer one of the roles; the first is the one to begin with.</summary>
    public static IReadOnlyList<ExplorerExample> Of(IReadOnlyList<string> roles) =>
        [.. All.Where(example => example.Roles.Any(roles.Contains))];
}
