using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Words;

/// <summary>
/// What a reason says to a reader. <c>{name}</c> stands for the parameter of that name. A format rounds a number
/// (<c>{yield:0.###}</c>), writes a moment in China's time (<c>{deadline:u}</c>),
/// or how long something took (<c>{time:span}</c>). A format may name a kind of term, such as <c>steps</c>; see
/// <see cref="TermWords"/>.
/// </summary>
sealed record Wording(ReasonCode Code, string English, string Chinese);
