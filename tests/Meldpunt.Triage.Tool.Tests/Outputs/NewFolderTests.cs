using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Outputs;

public sealed class NewFolderTests : IDisposable
{
    private static readonly NewFile[] Files = [new("a.txt", [1]), new("b/c.txt", [2]), new("d/e/f.txt", [3])];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_that_is_not_there_comes_with_the_folders_around_it()
    {
        new NewFolder(PathOf("x", "y", "new"), Files).Write(new(), TestContext.Current.CancellationToken);
        Entries().Should().BeEquivalentTo("x", "x/y", "x/y/new", "x/y/new/a.txt", "x/y/new/b", "x/y/new/b/c.txt", "x/y/new/d", "x/y/new/d/e", "x/y/new/d/e/f.txt");
    }

    [Fact]
    public void What_was_written_into_a_folder_is_taken_back_when_the_rest_cannot_be()
    {
        Directory.CreateDirectory(PathOf("old", "d", "e"));
        NewFolder folder = new(PathOf("old"), Files);
        folder.InTheWay().Should().BeEmpty();
        File.WriteAllBytes(PathOf("old", "d", "e", "f.txt"), [9]); // Somebody was faster.

        folder.Invoking(one => one.Write(new(), TestContext.Current.CancellationToken)).Should().Throw<OutputFailedException>().WithMessage($"{PathOf("old")}: writing it failed");

        Entries().Should().BeEquivalentTo("old", "old/d", "old/d/e", "old/d/e/f.txt");
        File.ReadAllBytes(PathOf("old", "d", "e", "f.txt")).Should().Equal(9);
    }

    [Fact]
    public void A_file_among_the_folders_around_it_leaves_nothing_behind()
    {
        File.WriteAllBytes(PathOf("file"), []);
        NewFolder folder = new(PathOf("file", "new"), Files);
        folder.InTheWay().Should().Equal(PathOf("file"));
        folder.Invoking(one => one.Write(new(), TestContext.Current.CancellationToken)).Should().Throw<OutputFailedException>();
        Entries().Should().Equal("file");
    }

    [Fact]
    public void Stopped_it_leaves_nothing_behind()
    {
        NewFolder folder = new(PathOf("new"), Files);
        folder.Invoking(one => one.Write(new(), new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
        Entries().Should().BeEmpty();
    }

    private IEnumerable<string> Entries() =>
        Directory.GetFileSystemEntries(_folder.FullName, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.FullName, path).Replace('\\', '/'));

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);
}
