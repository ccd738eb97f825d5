namespace SupplyChain.Gateway.Live;

/// <summary>
/// The class says which contracts tell that a <typeparamref name="T"/> changed: each public static method takes a
/// contract and returns the <see cref="Change"/>: the id by which the changed one is fetched again, and whose it is where the contract says
/// so.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class TopicAttribute<T> : TopicAttribute
{
    public override Type Subject => typeof(T);
}

abstract class TopicAttribute : Attribute
{
    public abstract Type Subject { get; }
}
