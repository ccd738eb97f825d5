using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>
/// Who is told that a qualification changed: its supplier, and those who record qualifications where they are shown something else.
/// OEMs are not shown when a qualification changes, so they are told nothing.
/// </summary>
public static class QualificationChanges
{
    static readonly Caller Recorder = new(Guid.Empty, "", new HashSet<string> { Roles.Alliance });

    public static IEnumerable<Told> Of(SupplierQualification? before, SupplierQualification after, IReadOnlyList<object> events)
    {
        yield return new(ChangeKind.Qualification, after.Id, Audiences.Of(Roles.Supplier, after.SupplierId));
        if (before is not null && Shown(before) == Shown(after)) yield break;
        yield return new(ChangeKind.Qualification, after.Id, Audiences.Of(Roles.Alliance));
        yield return new(ChangeKind.Qualification, after.Id, Audiences.Of(Roles.Admin));
    }

    static string Shown(SupplierQualification qualification) =>
        JsonSerializer.Serialize(QualificationList.ViewFor(Recorder, qualification));
}
