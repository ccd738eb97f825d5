using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>
/// A component stands for another one from now on, or for itself again. All requirements are recalculated; which component it stands for
/// is in <see cref="ComponentIdentity"/>.
/// </summary>
/// <param name="IntoId">Null where it stands for itself.</param>
public sealed record ComponentIdentityChanged(Guid ComponentId, Guid? IntoId, DateTimeOffset At)
{
    public static Guid StreamOf(Guid component) => NamedId.Of("component-identity-changes", component.ToString("N"));
}

static class IdentityFacts
{
    /// <summary>The requirements follow once it is known, whatever came before it.</summary>
    public static async Task Learn(this Work work, Guid component, Guid? into, Delivery delivery)
    {
        if (await work.Identify(component, into, delivery.Version) is null) return;
        work.Session.Events.Append(
            ComponentIdentityChanged.StreamOf(component), new ComponentIdentityChanged(component, into, delivery.At));
    }
}
