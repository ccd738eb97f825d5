using Marten.Events.Projections;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

/// <summary>A certificate. Whether it is valid depends on the day, so the state that is stored is not told.</summary>
public sealed record IssuedCertificate(Guid Id, Certificate Certificate)
{
    /// <summary>So many days before its last day a certificate is due for renewal.</summary>
    public const int DueDays = 90;

    public Guid Operator => Certificate.Operator;
    public Guid Organisation => Certificate.Organisation;
    public bool IsPublished => Certificate.PublishedAt is not null;
    public bool IsWithdrawn => Certificate.WithdrawnReason is not null;

    /// <summary>An operator issues no two certificates of one number.</summary>
    public static Guid IdOf(Guid @operator, string number) =>
        NamedId.Of("certificate", @operator.ToString("N"), FoldedName.Of(number));

    /// <summary>As the caller sees it on a day in China; null where it does not.</summary>
    public Certificate? SeenBy(Caller caller, DateOnly today) =>
        caller.Organisation == Organisation || caller.Organisation == Operator ? Certificate with { State = StateOn(today) }
        : IsPublished ? Certificate with { State = StateOn(today), TestRequestId = null, WithdrawnReason = null }
        : null;

    public CertificateState StateOn(DateOnly day) =>
        IsWithdrawn ? CertificateState.Withdrawn
        : day > Certificate.ValidUntil ? CertificateState.Expired
        : day < Certificate.ValidFrom ? CertificateState.NotYetValid
        : day.AddDays(DueDays) >= Certificate.ValidUntil ? CertificateState.Due
        : CertificateState.Valid;
}

/// <summary>Certificates by their own ids; their events stand with those of the test request.</summary>
public sealed partial class CertificateProjection : MultiStreamProjection<IssuedCertificate, Guid>
{
    public CertificateProjection()
    {
        Identity<CertificateIssued>(e => e.CertificateId);
        Identity<CertificatePublished>(e => e.CertificateId);
        Identity<CertificateWithdrawn>(e => e.CertificateId);
    }

    public static IssuedCertificate Create(CertificateIssued e) => new(e.CertificateId, new(
        e.CertificateId, e.Number, e.ComponentId, e.LineId, e.Operator, e.Organisation, e.Standards, e.ValidFrom, e.ValidUntil, e.At,
        CertificateState.Valid, e.RequestId, null, null));

    public static IssuedCertificate Apply(CertificatePublished e, IssuedCertificate of) =>
        of with { Certificate = of.Certificate with { PublishedAt = e.At } };

    public static IssuedCertificate Apply(CertificateWithdrawn e, IssuedCertificate of) =>
        of with { Certificate = of.Certificate with { WithdrawnReason = e.Reason } };
}
