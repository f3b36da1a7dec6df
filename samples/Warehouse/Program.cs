using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Warehouse;

// An archive of reports is triaged again where it is, by an old and a new version of a policy:
//   dotnet run -c Release --project samples/Warehouse -- [REPORTS] [FOLDER [REPORTS-OF-A-PARTITION]]
// Without a folder it is made in a temporary one, and removed. In a folder it goes on where a run before it was ended: each partition is a step. DuckDB's library is got by tests/judges/duckdb/install, or with
// the package for all platforms: add -p:DuckDb=full.
if (!Database.IsThere)
{
    Console.Error.WriteLine("DuckDB's library is not beside this program: run tests/judges/duckdb/install and build again, or build with -p:DuckDb=full.");
    return 1;
}

long reports = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
string folder = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("warehouse-").FullName;
Directory.CreateDirectory(folder);
TriagePolicy old = Read("earlier.json");
TriagePolicy present = Read("later.json");
using Database database = new(folder);
Parts parts = new(reports, args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : 5_000_000);

try
{
    if (!database.IsOf(parts.ToString()))
    {
        Console.Error.WriteLine("The folder has another archive, or other partitions: name an empty one.");
        return 1;
    }

    new Archive(database, present.Vocabulary, parts).Make(seed: 7);
    Retriage before = new(database, old, "earlier", parts);
    Retriage after = new(database, present, "present", parts);
    before.Run();
    after.Run();
    RoutesTable.Print(database);
    bool foreseen = new Prediction(database, PolicyDifference.Between(old, present), parts).Print();
    bool alike = new InMemory(database, old, present).Print(Math.Min(reports, 500_000));
    return foreseen && alike ? 0 : 1;
}
finally
{
    if (args.Length < 2) Directory.Delete(folder, recursive: true);
}

static TriagePolicy Read(string file) => PolicyDocument.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file))).PolicyOrThrow();
