using System.Collections.Concurrent;

using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>A project with its rooms: its sources, the types that were compiled from them, and who depends on whom.</summary>
sealed class Project
{
    static readonly ConcurrentDictionary<string, Project> Loaded = [];

    readonly string folder;
    readonly IReadOnlyList<string> rooms;
    readonly Lazy<Architecture> compiled;
    readonly IReadOnlyList<Source> sources;
    readonly ILookup<string, string> roomsOfType;
    readonly ILookup<string, string> roomsOfNamespace;

    /// <param name="folder">From the root of the repository.</param>
    /// <param name="rooms">From left to right.</param>
    /// <param name="program">The compiled file.</param>
    public Project(string folder, IReadOnlyList<string> rooms, string program)
    {
        (this.folder, this.rooms) = (folder, rooms);
        compiled = new(() => new ArchLoader().LoadFilteredDirectory(Path.GetDirectoryName(program)!, Path.GetFileName(program)).Build());
        sources = Source.Below(folder);
        var types = sources.SelectMany(source => source.Types.Select(type => (Type: type, Room: RoomOf(source)))).Distinct().ToList();
        roomsOfType = types.ToLookup(type => type.Type, type => type.Room);
        roomsOfNamespace = sources.Select(source => (source.Namespace, Room: RoomOf(source))).Distinct()
            .ToLookup(source => source.Namespace, source => source.Room);
    }

    /// <summary>One of those that docs/rooms.md gives an order.</summary>
    public static Project Of(string folder) =>
        Loaded.GetOrAdd(folder, each => new Project(each, Plan.Rooms[each], Repository.ProgramOf(CompiledWith(each))));

    static string CompiledWith(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj").Any() ? folder : CompiledWith(Path.GetDirectoryName(folder)!);

    public Architecture Compiled => compiled.Value;

    /// <summary>The types that were compiled from the project's sources, and not what a generator added.</summary>
    public IEnumerable<IType> Types => Compiled.Types.Where(type => roomsOfType.Contains(OutermostName(type)));

    /// <summary>Folders with sources that have no place in the order, and rooms in the order that have no sources.</summary>
    public IEnumerable<string> Unplaced()
    {
        var folders = sources.Select(RoomOf).Distinct().ToList();
        return
        [
            .. folders.Except(rooms).Select(room => $"{folder}/{room} has no place in docs/rooms.md"),
            .. rooms.Except(folders).Select(room => $"{folder}/{room} is in docs/rooms.md and holds no sources"),
        ];
    }

    /// <summary>Compiled types that depend on a type in a room to the right of their own.</summary>
    public IEnumerable<string> UpwardDependencies() =>
        from type in Types
        from here in roomsOfType[OutermostName(type)].Take(1)
        from target in type.Dependencies.Select(dependency => OutermostName(dependency.Target)).Distinct()
        from there in roomsOfType[target].Take(1)
        where IsRightOf(there, here)
        select $"{here}: {type.Name} depends on {target.Split('.')[^1]} in {there}";

    /// <summary>
    /// Lines that import a room to the right. They show what compiled types do not: constants, and structs and enumerations
    /// within a method.
    /// </summary>
    public IEnumerable<string> UpwardImports() =>
        from source in sources
        let here = RoomOf(source)
        from import in source.Imports
        let imported = RoomsOfImport(import)
        where imported is not [] && imported.All(room => IsRightOf(room, here))
        select $"{here}: {source.Path} imports {import}";

    /// <summary>Types that are declared in more than one room, so that no room could be told for them.</summary>
    public IEnumerable<string> TypesOfSeveralRooms() =>
        roomsOfType.Where(type => type.Count() > 1).Select(type => $"{type.Key} is declared in {string.Join(" and ", type)}");

    bool IsRightOf(string there, string here) => Position(there) > Position(here);

    // A room without a place is reported once, and not for each of its dependencies.
    int Position(string room) => rooms.Index().FirstOrDefault(each => each.Item == room, (Index: -1, Item: room)).Index;

    string RoomOf(Source source) => source.Path[(folder.Length + 1)..].Split('/') is [var room, _, ..] ? room : ".";

    string[] RoomsOfImport(string import)
    {
        for (var name = import; name != ""; name = name[..Math.Max(0, name.LastIndexOf('.'))])
            if (roomsOfNamespace.Contains(name))
                return [.. roomsOfNamespace[name]];
        return [];
    }

    static string OutermostName(IType type) => type.FullName.Split('+', '/', '`', '<')[0];
}
