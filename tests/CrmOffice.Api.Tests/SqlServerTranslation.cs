using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using CrmOffice.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrmOffice.Api.Tests;

/// <summary>
/// Translates every query that a test runs on SQLite for SQL Server too, and parses what comes out, so that none of them
/// works on one database only. A query that can't be translated fails the request that ran it.
/// </summary>
internal sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    private static readonly MethodInfo Compile =
        typeof(SqlServerTranslation).GetMethod(nameof(Execute), BindingFlags.NonPublic | BindingFlags.Static)!;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        foreach (var command in Translate(queryExpression))
        {
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(command), out var errors);
            Assert.True(errors.Count == 0, $"{errors.FirstOrDefault()?.Message}\n{command}");
        }

        return queryExpression;
    }

    /// <returns>The commands; none for a query that is written for SQLite alone, behind a member of <see cref="CrmDb"/>.</returns>
    public static IReadOnlyList<string> Translate(Expression query)
    {
        var commands = new UnsentCommands();
        using var db = new SqlServerCrmDb(new DbContextOptionsBuilder<SqlServerCrmDb>()
            .UseSqlServer("Server=unused")
            .AddInterceptors(commands)
            .Options);
        var roots = new ForSqlServer(db.Model);
        var translated = roots.Visit(query);
        if (!roots.IsWrittenForSqlite)
        {
            var result = query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable))
                ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0])
                : query.Type;
            Compile.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, translated, roots.Parameters], null);
        }

        return commands.Texts;
    }

    private static void Execute<TResult>(DbContext db, Expression query, Dictionary<string, object?> parameters)
    {
        var run = db.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters)
        {
            context.Parameters.Add(name, value);
        }

        try
        {
            if (run(context) is System.Collections.IEnumerable rows and not string)
            {
                foreach (var _ in rows)
                {
                }
            }
        }
        catch (InvalidOperationException exception) when (exception.Message.StartsWith("Sequence contains no", StringComparison.Ordinal))
        {
            // There is no server, so there are no rows.
        }
    }

    private sealed class ForSqlServer(IModel model) : ExpressionVisitor
    {
        public bool IsWrittenForSqlite { get; private set; }

        public Dictionary<string, object?> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case QueryRootExpression root when root.GetType() != typeof(EntityQueryRootExpression):
                    // SQL by hand.
                    IsWrittenForSqlite = true;
                    return node;
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = Sample(parameter.Type);
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }

        private static object? Sample(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(string))
            {
                return "x";
            }

            if (type.IsArray)
            {
                var array = Array.CreateInstance(type.GetElementType()!, 1);
                array.SetValue(Sample(type.GetElementType()!), 0);
                return array;
            }

            if (type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            {
                var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
                list.Add(Sample(type.GetGenericArguments()[0]));
                return type.IsInstanceOfType(list) ? list : Activator.CreateInstance(type, list);
            }

            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }
    }

    private sealed class UnsentCommands : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public List<string> Texts { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Texts.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(NoRows());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Texts.Add(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        // As many columns as any query of ours asks for.
        private static DataTableReader NoRows()
        {
            var table = new DataTable();
            table.Columns.AddRange([.. Enumerable.Range(0, 300).Select(i => new DataColumn($"c{i}"))]);
            return table.CreateDataReader();
        }

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();
    }
}
