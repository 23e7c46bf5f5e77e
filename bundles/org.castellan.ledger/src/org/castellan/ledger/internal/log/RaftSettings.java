// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.ratis.RaftConfigKeys;
import org.apache.ratis.conf.RaftProperties;
import org.apache.ratis.grpc.GrpcConfigKeys;
import org.apache.ratis.rpc.SupportedRpcType;
import org.apache.ratis.server.RaftServerConfigKeys;
import org.apache.ratis.util.SizeInBytes;
import org.apache.ratis.util.TimeDuration;
import org.castellan.ledger.LedgerConfiguration;
import org.castellan.ledger.LedgerMember;
import org.castellan.ledger.internal.state.EntryCodec;

/** How Ratis is set: every entry forced to disk, small files, little memory, no waiting where there is one member. */
final class RaftSettings {

	private static final int MEGABYTE = 1 << 20;
	/** Room for what Ratis puts round an entry. */
	private static final int FRAME = 1 << 16;
	/** Ratis stops a server that stood still for a minute; ours goes on, for its time is the log's. */
	private static final TimeDuration NEVER = TimeDuration.valueOf(3650, TimeUnit.DAYS);

	private RaftSettings() {
	}

	static RaftProperties of(Path directory, LedgerConfiguration configuration) {
		RaftProperties settings = new RaftProperties();
		RaftServerConfigKeys.setStorageDir(settings, List.of(directory.toFile()));
		RaftServerConfigKeys.setCloseThreshold(settings, NEVER);
		RaftServerConfigKeys.RetryCache.setExpiryTime(settings, TimeDuration.ONE_SECOND);
		setLog(settings);
		setSnapshots(settings, configuration.snapshotEvery());
		if (configuration.members().size() == 1) {
			setAlone(settings);
		} else {
			RaftConfigKeys.Rpc.setType(settings, SupportedRpcType.GRPC);
			GrpcConfigKeys.Server.setPort(settings, port(configuration));
		}
		return settings;
	}

	private static int port(LedgerConfiguration configuration) {
		String address = configuration.members().stream().filter(each -> each.id().equals(configuration.member()))
				.map(LedgerMember::address).findFirst().orElseThrow();
		return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
	}

	private static void setLog(RaftProperties settings) {
		int entry = EntryCodec.LIMIT + FRAME;
		RaftServerConfigKeys.Log.setSegmentSizeMax(settings, SizeInBytes.valueOf(8 * MEGABYTE));
		RaftServerConfigKeys.Log.setPreallocatedSize(settings, SizeInBytes.valueOf(4 * MEGABYTE));
		RaftServerConfigKeys.Log.setSegmentCacheNumMax(settings, 2);
		RaftServerConfigKeys.Log.setSegmentCacheSizeMax(settings, SizeInBytes.valueOf(16 * MEGABYTE));
		RaftServerConfigKeys.Log.Appender.setBufferByteLimit(settings, SizeInBytes.valueOf(entry));
		RaftServerConfigKeys.Log.setWriteBufferSize(settings, SizeInBytes.valueOf(entry + FRAME));
		RaftServerConfigKeys.Log.setCorruptionPolicy(settings,
				RaftServerConfigKeys.Log.CorruptionPolicy.WARN_AND_RETURN);
	}

	private static void setSnapshots(RaftProperties settings, int every) {
		RaftServerConfigKeys.Snapshot.setAutoTriggerEnabled(settings, true);
		RaftServerConfigKeys.Snapshot.setAutoTriggerThreshold(settings, every);
		RaftServerConfigKeys.Snapshot.setTriggerWhenStopEnabled(settings, false);
		RaftServerConfigKeys.Snapshot.setRetentionFileNum(settings, 2);
		RaftServerConfigKeys.Log.setPurgeUptoSnapshotIndex(settings, true);
		RaftServerConfigKeys.Log.setPurgeGap(settings, 1);
	}

	/** Nobody else can lead, so there is nothing to wait for and nobody to ask. */
	private static void setAlone(RaftProperties settings) {
		settings.set(RaftConfigKeys.Rpc.TYPE_KEY, SoloRpc.class.getName());
		RaftServerConfigKeys.LeaderElection.setPreVote(settings, false);
		RaftServerConfigKeys.LeaderElection.setLeaderStepDownWaitTime(settings, NEVER);
		RaftServerConfigKeys.Rpc.setFirstElectionTimeoutMin(settings, TimeDuration.ONE_MILLISECOND);
		RaftServerConfigKeys.Rpc.setFirstElectionTimeoutMax(settings,
				TimeDuration.valueOf(2, TimeUnit.MILLISECONDS));
	}
}
