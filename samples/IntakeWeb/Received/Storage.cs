namespace IntakeWeb.Received;

/// <summary>The folder that everything is kept in: the database, and the keys that open what stands in it.</summary>
internal sealed class Storage(DirectoryInfo directory)
{
    /// <summary>The folder of the keys of data protection.</summary>
    public const string Keys = "keys";

    public string DatabaseFile { get; } = Path.Combine(directory.FullName, "intake.db");

    /// <summary>Makes the folder, for this application's user alone.</summary>
    /// <exception cref="InvalidOperationException">It cannot be made.</exception>
    public static DirectoryInfo Make(string path)
    {
        try
        {
            return OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The intake cannot start:\n  - Intake:Directory: the folder cannot be made. {failure.Message}", failure);
        }
    }

    /// <summary>
    /// Throws when a file is gone: a database that was deleted can still be written to while it is open, and what is
    /// encrypted with a deleted key never opens again.
    /// </summary>
    /// <exception cref="IOException">A file is gone.</exception>
    public void ExpectFiles()
    {
        ExpectDatabase();
        bool hasKeys = Directory.Exists(Path.Combine(directory.FullName, Keys)) && directory.EnumerateFiles($"{Keys}/*.xml").Any();
        if (!hasKeys) throw new IOException("The keys of the intake are gone: nothing more is taken in until they are back and the application was started again.");
    }

    /// <summary>Throws when the database is gone.</summary>
    /// <exception cref="IOException">It is gone.</exception>
    public void ExpectDatabase()
    {
        if (!File.Exists(DatabaseFile)) throw new IOException("The database of the intake is gone: nothing more is taken in until it is back and the application was started again.");
    }
}
