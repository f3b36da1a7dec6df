namespace Meldpunt.Triage.Tests.Repository;

/// <summary>The folders of a project, each of which uses only those before it.</summary>
internal sealed class FolderOrder
{
    /// <summary>The place of the files that stand beside the folders.</summary>
    public const string FrontDoors = "the front doors";

    private readonly List<string> _places;

    /// <summary>Makes the order of a table.</summary>
    /// <param name="project">The project's name, which is also its namespace.</param>
    /// <param name="names">Folders; names of files stand for all files beside the folders, which come last where none is named.</param>
    public FolderOrder(string project, IEnumerable<string> names)
    {
        Project = project;
        _places = [.. names.Select(name => name.EndsWith(".cs", StringComparison.Ordinal) ? FrontDoors : name).Append(FrontDoors).Distinct()];
    }

    public string Project { get; }

    /// <summary>The folders that the table lists.</summary>
    public IEnumerable<string> Folders => _places.Where(place => place != FrontDoors);

    /// <summary>Where a folder stands: itself, or the listed folder that it is in. Null for a folder without a place.</summary>
    /// <param name="folder">The folder, its parts joined by slashes; empty for that of the project.</param>
    public string? PlaceOf(string folder) => folder.Length == 0
        ? FrontDoors
        : Folders.Where(listed => $"{folder}/".StartsWith($"{listed}/", StringComparison.Ordinal)).MaxBy(listed => listed.Length);

    /// <summary>How many places stand before one; −1 for none.</summary>
    public int RankOf(string place) => _places.IndexOf(place);

    /// <summary>Says of each use that goes against the order which file uses what.</summary>
    public IEnumerable<string> Violations(IReadOnlyList<SourceFile> files) =>
        from use in Uses(files)
        let place = PlaceOf(use.By.Folder)
        let other = PlaceOf(use.Of.Folder)
        where place is not null && other is not null && RankOf(other) > RankOf(place)
        select $"{Project}: {use.By.Path} uses {use.What} of {use.Of.Path}; CONTRIBUTING.md lists {other} after {place}";

    /// <summary>The types and extension methods of other files that each file uses.</summary>
    public static IEnumerable<(SourceFile By, SourceFile Of, string What)> Uses(IReadOnlyList<SourceFile> files)
    {
        ILookup<string, SourceFile> declaring = files.SelectMany(file => file.Types.Select(type => (type, file))).ToLookup(pair => pair.type, pair => pair.file);
        ILookup<string, SourceFile> extending = files.SelectMany(file => file.Extensions.Select(name => (name, file))).ToLookup(pair => pair.name, pair => pair.file);
        return
            from file in files
            from use in Types(file, declaring).Concat(Methods(file, extending))
            where use.Of.Path != file.Path
            select (file, use.Of, use.What);
    }

    private static IEnumerable<(SourceFile Of, string What)> Types(SourceFile file, ILookup<string, SourceFile> declaring) =>
        from word in file.Words
        from other in declaring[word.Name]
        where word.Before.Length == 0 ? file.Sees(other.Namespace) : $".{other.Namespace}".EndsWith($".{word.Before}", StringComparison.Ordinal)
        select (other, word.Name);

    private static IEnumerable<(SourceFile Of, string What)> Methods(SourceFile file, ILookup<string, SourceFile> extending) =>
        from name in file.Calls
        from other in extending[name]
        where file.Sees(other.Namespace)
        select (other, name);
}
