// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.DatabaseAddress;
import org.castellan.core.problem.ProblemException;

/**
 * The records, in H2 or PostgreSQL, and the connections to them. For example
 * {@code database.change(sql -> sql.change("UPDATE …"))}: when it returns, the change is on disk. Thread-safe; one of a
 * process for each address is enough.
 */
public final class Database implements AutoCloseable {

	private static final int CONNECTIONS = 10;
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final int ATTEMPTS = 5;
	/** Serialization failure, deadlock, lock time-out, and a row that somebody else made meanwhile: trying again helps. */
	private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "HYT00", "55P03", "23505");

	private final DatabaseAddress address;
	private final HikariDataSource source;
	private final Durability durability;

	private Database(DatabaseAddress address, HikariDataSource source, Durability durability) {
		this.address = address;
		this.source = source;
		this.durability = durability;
	}

	/** Opens the records, makes them if there are none yet, and brings their schema up to date. */
	public static Database open(DatabaseAddress address) throws ProblemException {
		Database database = connect(address);
		try {
			Migrations.OF_THIS_VERSION.run(database.source);
			return database;
		} catch (SQLException e) {
			database.close();
			throw database.unavailable(e);
		} catch (ProblemException | RuntimeException e) {
			database.close();
			throw e;
		}
	}

	private static Database connect(DatabaseAddress address) throws ProblemException {
		try {
			HikariConfig configuration = switch (address) {
				case DatabaseAddress.Directory directory -> Embedded.configuration(directory.path());
				case DatabaseAddress.PostgreSql server -> Server.configuration(server.url());
			};
			configuration.setPoolName("castellan-authority");
			configuration.setMaximumPoolSize(CONNECTIONS);
			configuration.setMinimumIdle(1);
			configuration.setConnectionTimeout(PATIENCE.toMillis());
			HikariDataSource source = new HikariDataSource(configuration);
			return new Database(address, source,
					address instanceof DatabaseAddress.Directory ? new Checkpoints(source) : Durability.WITH_COMMIT);
		} catch (HikariPool.PoolInitializationException | IOException e) {
			throw unavailable(address, e);
		}
	}

	public DatabaseAddress address() {
		return address;
	}

	/** Asks without changing anything. */
	public <T> T read(Work<T> work) throws ProblemException {
		return attempt(work);
	}

	/** Changes, whole or not at all; whatever was changed or seen is on disk when this returns. */
	public <T> T change(Work<T> work) throws ProblemException {
		T result = attempt(work);
		try {
			durability.await();
			return result;
		} catch (SQLException e) {
			throw unavailable(e);
		}
	}

	private <T> T attempt(Work<T> work) throws ProblemException {
		for (int attempt = 1;; attempt++) {
			try {
				return once(work);
			} catch (SQLException e) {
				if (attempt == ATTEMPTS || !IN_THE_WAY.contains(String.valueOf(e.getSQLState()))) {
					throw unavailable(e);
				}
			}
		}
	}

	private <T> T once(Work<T> work) throws SQLException, ProblemException {
		try (Connection connection = source.getConnection()) {
			connection.setAutoCommit(false);
			try {
				T result = work.run(new Sql(connection));
				connection.commit();
				return result;
			} catch (SQLException | ProblemException | RuntimeException e) {
				rollBack(connection, e);
				throw e;
			}
		}
	}

	private static void rollBack(Connection connection, Exception reason) {
		try {
			connection.rollback();
		} catch (SQLException e) {
			reason.addSuppressed(e);
		}
	}

	private ProblemException unavailable(SQLException cause) {
		return unavailable(address, cause);
	}

	private static ProblemException unavailable(DatabaseAddress address, Exception cause) {
		AuthorityProblem kind = address instanceof DatabaseAddress.PostgreSql && Reasons.isLoginRefused(cause)
				? AuthorityProblem.DATABASE_LOGIN_REFUSED
				: AuthorityProblem.DATABASE_UNAVAILABLE;
		return new ProblemException(kind.problem("database", address.toString(), "reason",
				Reasons.of(cause)), Reasons.loggable(cause));
	}

	@Override
	public void close() {
		source.close();
	}
}
