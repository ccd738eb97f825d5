using Microsoft.Extensions.Logging;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

static class Audit
{
    /// <summary>
    /// Tells the log who did what by hand. As a warning, since installations log nothing below it, and such a deed is to be found.
    /// </summary>
    public static void Done(this ILogger log, Caller caller, string deed) =>
        log.LogWarning("Client {Client} of organisation {Organisation} {Deed}", caller.Subject, caller.Organisation, deed);
}
