namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// How a run was made: the run sheet. It is visible to the line's operator and to the organisation that booked the run. The supplier
/// whose part was run does not see it: settings and materials are the operator's know-how.
/// </summary>
/// <param name="Equipment">Name of the machine or tool, 1 to 100 characters; null where it is not told.</param>
/// <param name="Shift">Who ran it, or which shift, 1 to 100 characters; null where it is not told.</param>
/// <param name="Parameters">Settings of the process, at most 50, each name once.</param>
/// <param name="Inputs">Lots that went into the run, at most 20, each lot of a kind once.</param>
/// <param name="Files">Files about the run, at most 20, each name once. Only their hashes are stored.</param>
public sealed record RunSheet(
    [Name(100)] string? Equipment = null, [Name(100)] string? Shift = null,
    [Entries(0, 50)] IReadOnlyList<RunParameter>? Parameters = null, [Entries(0, 20)] IReadOnlyList<InputLot>? Inputs = null,
    [Entries(0, 20)] IReadOnlyList<RunFile>? Files = null);

/// <summary>A setting of the process, such as an imprint pressure.</summary>
/// <param name="Value">Within ±1e12, in <paramref name="Unit"/>.</param>
/// <param name="Unit">UCUM unit.</param>
public sealed record RunParameter([Name(100)] string Name, [Measurement] double Value, [Unit] string Unit);

/// <summary>A lot that went into a run.</summary>
/// <param name="Kind">What it is of, such as wafer, stamp or resin.</param>
/// <param name="Lot">Its number, as its maker writes it.</param>
public sealed record InputLot([Name(100)] string Kind, [Name(100)] string Lot);

/// <summary>A file that is kept elsewhere. Who has it can tell by the hash that it is the one that was meant.</summary>
/// <param name="Sha256">SHA-256 of its content, 64 hexadecimal digits.</param>
public sealed record RunFile([Name] string Name, [Sha256] string Sha256);
