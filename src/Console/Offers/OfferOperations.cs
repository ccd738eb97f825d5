using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;
using SupplyChain.Console.Terms;

namespace SupplyChain.Console.Offers;

/// <summary>What a supplier asks about its own offers, and does with them.</summary>
static class OfferOperations
{
    public static readonly Operation<OfferListAnswer> List = Operation.Of<OfferListAnswer>("Offers/OfferList.graphql");
    public static readonly Operation<OfferViewAnswer> View = Operation.Of<OfferViewAnswer>("Offers/OfferView.graphql");
    public static readonly Operation<OfferedPartAnswer> Part = Operation.Of<OfferedPartAnswer>("Offers/OfferedPart.graphql");
    public static readonly Operation<PublishOfferAnswer> Publish = Operation.Of<PublishOfferAnswer>("Offers/PublishOffer.graphql");
    public static readonly Operation<WithdrawOfferAnswer> Withdraw = Operation.Of<WithdrawOfferAnswer>("Offers/WithdrawOffer.graphql");
}

public sealed record OfferListAnswer(OfferListAnswer.Connection? Offers)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid Id, bool Public, bool Withdrawn, DateTimeOffset PublishedAt, PartName? Component, TermsShown Terms);
}

public sealed record OfferViewAnswer(OfferViewAnswer.Shown? Offer)
{
    public sealed record Shown(
        Guid Id, Guid SupplierId, bool Public, bool Withdrawn, DateTimeOffset PublishedAt, OfferedPart? Component, TermsShown Terms);
}

public sealed record OfferedPartAnswer(OfferedPart? Component);

public sealed record OfferedPart(Guid Id, string Manufacturer, string PartNumber, string Unit, Lifecycle Lifecycle);

public sealed record PublishOfferAnswer(PublishOfferAnswer.Done? PublishOffer)
{
    public sealed record Done(Guid ClientMutationId, Published? Offer);

    public sealed record Published(Guid Id);
}

public sealed record WithdrawOfferAnswer(WithdrawOfferAnswer.Done? WithdrawOffer)
{
    public sealed record Done(Guid ClientMutationId);
}
