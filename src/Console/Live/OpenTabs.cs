namespace SupplyChain.Console.Live;

/// <summary>Counts the tabs of each person that listen. Streams at the gateway are shared, so they alone cost anything here.</summary>
sealed class OpenTabs
{
    public const int MostOfPerson = 30;

    readonly Lock gate = new();
    readonly Dictionary<string, int> tabs = [];

    /// <returns>To be disposed of when the tab goes; null where there are too many.</returns>
    public IDisposable? Take(string person)
    {
        lock (gate)
        {
            var open = tabs.GetValueOrDefault(person);
            if (open >= MostOfPerson) return null;
            tabs[person] = open + 1;
        }
        return new Place(this, person);
    }

    void Leave(string person)
    {
        lock (gate)
        {
            if (--tabs[person] == 0) tabs.Remove(person);
        }
    }

    sealed class Place(OpenTabs tabs, string person) : IDisposable
    {
        int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) tabs.Leave(person);
        }
    }
}
