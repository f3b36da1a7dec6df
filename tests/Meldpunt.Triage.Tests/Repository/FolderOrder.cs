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
    public IEnumerable<string> Violations(IReadOnlyList<SourceFile> files)
    {
        ILookup<string, SourceFile> declaring = files.SelectMany(file => file.Types.Select(type => (type, file))).ToLookup(pair => pair.type, pair => pair.file);
        ILookup<string, SourceFile> spaces = files.Where(file => file.Folder.Length > 0).ToLookup(file => file.Namespace);
        return
            from file in files
            let place = PlaceOf(file.Folder)
            where place is not null
            from use in Named(file, declaring).Concat(Imported(file, spaces))
            let other = PlaceOf(use.Of.Folder)
            where other is not null && RankOf(other) > RankOf(place)
            select $"{Project}: {file.Path} uses {use.What}; CONTRIBUTING.md lists {other} after {place}";
    }

    // Types that a file sees without an import, and those written with the end of their namespace.
    private static IEnumerable<(SourceFile Of, string What)> Named(SourceFile file, ILookup<string, SourceFile> declaring) =>
        from word in file.Words
        from other in declaring[word.Name]
        where other.Path != file.Path
        where word.Before.Length == 0 ? file.Sees(other.Namespace) : $".{other.Namespace}".EndsWith($".{word.Before}", StringComparison.Ordinal)
        select (other, $"{word.Name} of {other.Path}");

    // An import counts by itself: it may be there for extension methods alone.
    private IEnumerable<(SourceFile Of, string What)> Imported(SourceFile file, ILookup<string, SourceFile> spaces) =>
        from space in file.Imports
        where space != Project
        from other in spaces[space].Take(1)
        select (other, $"the namespace {space}");
}
