namespace SupplyChain.GapMonitoring.Components;

/// <summary>How the catalogue's messages change the document.</summary>
static class ComponentFacts
{
    /// <summary>Messages about one component take turns, whichever queue they come from. One without news stores nothing.</summary>
    public static async Task Keep(this Work work, Guid component, Func<Component, Component> after)
    {
        work.Lock(component);
        var document = work.Document<Component>(component);
        await work.Load();
        var changed = after(document.Value ?? Component.Unknown(component));
        if (!ReferenceEquals(changed, document.Value)) document.Store(changed);
    }
}
