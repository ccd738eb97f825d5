using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// Who is given notice of what happened to a sourcing request: the OEM of deadlines and questions, a supplier of its invitation, of what
/// is told to all and of what became of its own quote. Nobody is given notice of a quote, nor of who else was invited, asked, quoted or
/// was awarded. A notice that a deadline was moved does not tell whose quote runs out before: the database must not say it of a sealed one.
/// </summary>
public static class RequestNotices
{
    public static IEnumerable<Notice> Of(SourcingRequest? before, SourcingRequest after, IReadOnlyList<object> events) =>
        events.SelectMany(e => e switch
        {
            SourcingShortlisted => Suppliers(NoticeKind.InvitedToQuote, after, after.InvitedSuppliers),
            QuestionAsked => Oem(NoticeKind.QuestionAsked, after),
            QuestionAnswered or ClarificationPublished => Suppliers(NoticeKind.RequestClarified, after, after.InvitedSuppliers),
            QuoteDeadlineExtended => Suppliers(NoticeKind.QuoteDeadlineExtended, after, after.RoundSuppliers),
            RoundOpened => Suppliers(NoticeKind.RoundOpened, after, after.RoundSuppliers),
            QuotesOpened => Oem(NoticeKind.QuotesOpened, after),
            AwardDeadlinePassed => Oem(NoticeKind.AwardOverdue, after),
            SourcingAwarded awarded => Suppliers(NoticeKind.QuoteAwarded, after, awarded.Parts.Select(part => part.SupplierId))
                .Concat(Suppliers(NoticeKind.QuoteDeclined, after, awarded.Declined)),
            AwardWithdrawn => Suppliers(NoticeKind.AwardWithdrawn, after, before?.AwardedSuppliers ?? []),
            SourcingClosedWithoutAward => Suppliers(NoticeKind.RequestClosed, after, after.Quoting),
            _ => [],
        });

    static IEnumerable<Notice> Suppliers(NoticeKind kind, SourcingRequest request, IEnumerable<Guid> suppliers) =>
        suppliers.Distinct().Select(supplier => new Notice(kind, request.Id, supplier, [Roles.Supplier]));

    static IEnumerable<Notice> Oem(NoticeKind kind, SourcingRequest request) =>
        [new Notice(kind, request.Id, request.Organisation, [Roles.Oem])];
}
