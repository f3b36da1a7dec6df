using System.Text;
using Microsoft.Data.Sqlite;

namespace Meldpunt.Triage.Tool.Tests.Commands.Replay;

/// <summary>An SQLite database in a folder of its own, with a journal as samples/IntakeWeb keeps it, or what a test makes of it.</summary>
internal sealed class JournalDatabase : IDisposable
{
    public const string Decision = "CREATE TABLE decision (id INTEGER PRIMARY KEY, time INTEGER NOT NULL, line BLOB NOT NULL) STRICT";

    private readonly TestFile _file;

    public JournalDatabase(string name = "intake.db", string schema = Decision, bool logs = true)
    {
        _file = new("folder.txt", "");
        Path = System.IO.Path.Combine(_file.Folder, name);
        Connection = new(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        Connection.Open();
        if (logs) Execute("PRAGMA journal_mode = WAL");
        Execute(schema);
    }

    public string Path { get; }

    public string Folder => _file.Folder;

    public SqliteConnection Connection { get; }

    /// <summary>Adds a row for each line of a journal.</summary>
    public JournalDatabase With(string journal)
    {
        foreach (string line in journal.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Execute("INSERT INTO decision (time, line) VALUES (0, $line)", Encoding.UTF8.GetBytes(line + "\n"));
        return this;
    }

    /// <summary>Nobody has it open any more.</summary>
    public JournalDatabase Closed()
    {
        Connection.Close();
        return this;
    }

    public void Execute(string sql, object? line = null)
    {
        using SqliteCommand command = Connection.CreateCommand();
#pragma warning disable CA2100 // Tests give constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (sql.Contains("$line", StringComparison.Ordinal)) command.Parameters.AddWithValue("$line", line ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Connection.Dispose();
        _file.Dispose();
    }
}
