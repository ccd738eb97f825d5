using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.CapacityGroups;

/// <summary>What a row of the form can link.</summary>
public sealed record GroupChoice(string Value, string Name, bool IsGroup)
{
    /// <summary>Components and then groups by their names, without the group itself; what it links already is among them.</summary>
    /// <param name="group">Null for a new one.</param>
    public static IReadOnlyList<GroupChoice> Of(GroupChoicesAnswer answer, GroupViewAnswer.Shown? group, Language language)
    {
        GroupChoice Component(Guid id, PartName? part) => new(
            LinkRow.ComponentValue(id), part is null ? FrameWords.UnknownPart.In(language) : $"{part.PartNumber} · {part.Manufacturer}",
            IsGroup: false);
        GroupChoice Group(Guid id, string name) => new(LinkRow.GroupValue(id), name, IsGroup: true);
        return
        [
            .. (answer.Qualifications?.Nodes ?? []).Select(row => Component(row.ComponentId, row.Component))
                .Concat((answer.CapacityGroups?.Nodes ?? []).Where(own => own.Id != group?.Id).Select(own => Group(own.Id, own.Name)))
                .Concat((group?.Links ?? []).Select(link => link.ComponentId is { } component
                    ? Component(component, link.Component) : Group(link.GroupId ?? default, link.Group?.Name ?? "")))
                .DistinctBy(choice => choice.Value)
                .OrderBy(choice => choice.IsGroup).ThenBy(choice => choice.Name, StringComparer.Ordinal),
        ];
    }
}
