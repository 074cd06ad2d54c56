using CrmOffice.Api.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddCrmDatabase();
builder.Services.AddOpenApi();

var app = builder.Build();
app.MapOpenApi();
app.Run();
