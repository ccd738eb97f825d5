using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class TestRequestQueries
{
    /// <summary>
    /// Test requests of the caller, on its lines, and of its parts where they are shared with it; the latest first.
    /// </summary>
    public static Task<Connection<TestRequest>> TestRequests(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? lineId = null, Guid? componentId = null) =>
        page.Of((first, after) => booking.TestRequests(lineId, componentId, first, after, cancel));

    public static Task<TestRequest?> TestRequest(Guid id, ICapacityBooking booking, CancellationToken cancel) =>
        booking.TestRequest(id, cancel);
}

[Query, AllowSignedIn]
static class CertificateQueries
{
    /// <summary>
    /// Certificates of parts by their last day, the latest first: those of the caller, those that it issued, and what their owners
    /// published.
    /// </summary>
    /// <param name="testRequestId">Only those of a request that the caller made or answered.</param>
    /// <param name="due">True for those of the caller that are valid and expire within 90 days, the earliest first.</param>
    public static Task<Connection<Certificate>> Certificates(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? componentId = null,
        Guid? testRequestId = null, bool? due = null) =>
        page.Of((first, after) => booking.Certificates(componentId, testRequestId, due, first, after, cancel));

    public static Task<Certificate?> Certificate(Guid id, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Certificate(id, cancel);
}

[Mutation, Allow(Roles.Oem, Roles.Supplier)]
static class TestRequestMutations
{
    /// <summary>Asks a line to test samples, for a booking that the caller confirmed.</summary>
    public static Task<TestRequest?> RequestTest(
        Guid lineId, RequestTest input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.RequestTest(lineId, input, clientMutationId, cancel).ThenRead(booking.TestRequest, cancel);

    /// <summary>Lets the supplier of the part see a test request of the caller and its results, also those to come.</summary>
    public static Task<TestRequest?> ShareTestResult(
        Guid testRequestId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.ShareTestResult(testRequestId, clientMutationId, cancel).ThenRead(booking.TestRequest, cancel);

    /// <summary>Lets everybody see a certificate of the caller; never what was measured for it.</summary>
    public static Task<Certificate?> PublishCertificate(
        Guid certificateId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.PublishCertificate(certificateId, clientMutationId, cancel).ThenRead(booking.Certificate, cancel);
}

[Mutation, Allow(Roles.Operator)]
static class TestResultMutations
{
    /// <summary>Records what was found by one standard of a request, once.</summary>
    public static Task<TestRequest?> RecordTestResult(
        Guid testRequestId, RecordTestResult input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.RecordTestResult(testRequestId, input, clientMutationId, cancel).ThenRead(booking.TestRequest, cancel);

    /// <summary>Corrects a result. Certificates that rest on a result that is now failed are withdrawn.</summary>
    public static Task<TestRequest?> CorrectTestResult(
        Guid testRequestId, CorrectTestResult input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.CorrectTestResult(testRequestId, input, clientMutationId, cancel).ThenRead(booking.TestRequest, cancel);

    /// <summary>Issues a certificate for passed results of a request.</summary>
    public static Task<Certificate?> IssueCertificate(
        Guid testRequestId, IssueCertificate input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.IssueCertificate(testRequestId, input, clientMutationId, cancel).ThenRead(booking.Certificate, cancel);
}

[ObjectType<TestResult>, ObjectType<TestFindings>, ObjectType<TestedValue>, ObjectType<TestCorrection>]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class TestResultParts;

[ObjectType<TestRequest>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class TestRequestType
{
    public static Task<PilotLineProfile?> Line(TestRequest request, Batch<Guid, PilotLineProfile> lines) => lines.Load(request.LineId);

    public static Task<Component?> Component(TestRequest request, Batch<Guid, Component> components) =>
        components.Load(request.ComponentId);

    [Batch, Beside("TestRequestId")]
    public static async Task<IReadOnlyDictionary<Guid, TestRequest>> ById(
        IReadOnlyList<Guid> ids, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.TestRequestsById(ids, cancel)).ToDictionary(each => each.Id);
}

[ObjectType<CertifiedStandard>, AllowSignedIn]
static class CertificateParts;

[ObjectType<Certificate>(Name = "TestCertificate"), AllowSignedIn]
static class CertificateType
{
    public static Task<PilotLineProfile?> Line(Certificate certificate, Batch<Guid, PilotLineProfile> lines) =>
        lines.Load(certificate.LineId);

    public static Task<Component?> Component(Certificate certificate, Batch<Guid, Component> components) =>
        components.Load(certificate.ComponentId);
}
