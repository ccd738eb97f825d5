using System.Reflection;

using MassTransit;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Live;

/// <summary>A contract that tells that a subject changed.</summary>
sealed record WakeUp(Type Subject, MethodInfo Told)
{
    static readonly MethodInfo Connecting = typeof(WakeUp).GetMethod(nameof(ConnectTo), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public static IEnumerable<WakeUp> In(Type type) => type.GetCustomAttribute<TopicAttribute>() is { } topic
        ? type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(method => new WakeUp(topic.Subject, method))
        : [];

    public void Connect(IReceiveEndpointConfigurator endpoint, LiveChanges live) =>
        Connecting.MakeGenericMethod(Told.GetParameters().Single().ParameterType).Invoke(this, [endpoint, live]);

    void ConnectTo<TContract>(IReceiveEndpointConfigurator endpoint, LiveChanges live) where TContract : class
    {
        var changeOf = Told.CreateDelegate<Func<TContract, Change>>();
        endpoint.Handler<TContract>(message =>
        {
            live.Tell(Subject, changeOf(message.Message));
            return Task.CompletedTask;
        });
        endpoint.Handler<ContractPage<TContract>>(page =>
        {
            foreach (var item in page.Message.Items) live.Tell(Subject, changeOf(item.Contract));
            return Task.CompletedTask;
        });
    }
}
