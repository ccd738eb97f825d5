using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Qualification;

public static class RecordQualificationDecider
{
    /// <exception cref="Rejected">
    /// Supplier or component is unknown, the day is not within the last year, or reason or evidence is missing.
    /// </exception>
    public static object[] Decide(
        RecordQualification c, SupplierQualification? qualification, Supplier? supplier, Part? part, Guid caller, DateTimeOffset now)
    {
        var today = ChinaDay.Of(now);
        new Faults()
            .Require(supplier is { Counts: true }, "supplierId", $"no such supplier: {c.SupplierId}")
            .Require(Part.IsKnown(part), "componentId", $"no such component: {c.ComponentId}")
            .Require(c.QualifiedOn <= today, "qualifiedOn", "is in the future")
            .Require(c.QualifiedOn > today.AddDays(-SupplierQualification.Confirmation.Days), "qualifiedOn",
                "is more than a year ago: it has lapsed")
            .Within(c)
            .ThrowIfAny();

        var record = new QualificationRecord(c.QualifiedOn, c.Reason.Trim(), c.Evidence.Trim());
        return qualification?.Record == record && qualification.State == Contracts.SupplierMatching.QualificationState.Qualified
            ? []
            : [
                .. DeclareQualificationDecider.Declare(c.SupplierId, c.ComponentId, qualification, now),
                new QualificationRecorded(c.SupplierId, c.ComponentId, record, caller, now),
            ];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/qualifications/record", RecordAsync).RequireAnyRole(Roles.Alliance, Roles.Admin);

    static Task<Receipt> RecordAsync(RecordQualification c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var qualification = work.Stream<SupplierQualification>(SupplierQualification.IdOf(c.SupplierId, c.ComponentId));
            var supplier = work.Document<Supplier>(c.SupplierId);
            var part = work.Document<Part>(c.ComponentId);
            await work.Load();
            return qualification.Append(
                Decide(c, qualification.State, supplier.Value, part.Value, command.Caller.Organisation, command.At));
        }, cancel);
}
