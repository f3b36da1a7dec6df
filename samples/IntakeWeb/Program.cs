using IntakeWeb;

await using WebApplication app = IntakeApp.Create(args);
await app.RunAsync();
